package tend.flow.out;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.connect.Vault;
import tend.flow.UnknownName;
import tend.model.Fingerprint;
import tend.model.out.Tries;
import tend.model.out.Webhook;
import tend.model.out.Webhook.Event;
import tend.model.out.WhoseList;
import tend.out.Message;
import tend.out.Receiver;
import tend.out.SendMessage;
import tend.out.Unsendable;
import tend.store.WebhookStore;

/**
 * Programs that are told of lists. What is kept of each is the state that last arrived, not what
 * was to be sent: so nothing of people waits in a queue, and after a break it is told how things
 * are now. Threads may share it, but only one makes rounds.
 */
public final class Webhooks {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final int ID_DIGITS = 8;
  private static final int DELIVERY_DIGITS = 32;
  private final Lists lists;
  private final WebhookStore store;
  private final Vault vault;
  private final SendMessage post;

  public Webhooks(Lists lists, WebhookStore store, Vault vault, SendMessage post) {
    this.lists = lists;
    this.store = store;
    this.vault = vault;
    this.post = post;
  }

  /** A new one with the secret it signs with, in the clear this once. */
  public record Added(Webhook webhook, String secret) {
    @Override
    public String toString() {
      return "Added[" + webhook.id() + "]";
    }
  }

  /**
   * Adds one; it is told with the next round.
   *
   * @throws Unsendable where it may not go
   * @throws UnknownName where the list is not there, or goes there already
   */
  public Added add(WhoseList list, String url, List<Event> events, boolean local) {
    lists.whose(list);
    Receiver.at(url, local).check();
    String id = Fingerprint.of(ID_DIGITS, List.of(list.option(), url));
    if (store.find(id).isPresent()) {
      throw new UnknownName(
          list.name() + " goes there already", "take it away first with: webhook remove " + id);
    }
    String secret = Secret.make();
    Webhook made =
        new Webhook(
            list,
            id,
            url,
            events,
            vault.lock(secret, belongsTo(id)),
            local,
            Map.of(),
            null,
            Tries.FINE);
    store.add(made);
    return new Added(made, secret);
  }

  private static String belongsTo(String id) {
    return "webhook " + id;
  }

  /** All of them, by id. */
  public List<Webhook> all() {
    return store.all();
  }

  /** Takes one away. */
  public void remove(String id) {
    if (!store.delete(id)) {
      throw unknown(id);
    }
  }

  private static UnknownName unknown(String id) {
    return new UnknownName("there is no webhook " + id, "see them with: webhook list");
  }

  /**
   * Tells one of them the list as it is, as the event "test". One that was given up is told again
   * from then on.
   *
   * @throws Unsendable when it does not arrive
   */
  public void test(String id, InstantSource clock) {
    Webhook hook = store.find(id).orElseThrow(() -> unknown(id));
    String body = new Telling(lists, hook.list(), clock.instant()).body(Event.LIST);
    String delivery = Fingerprint.of(DELIVERY_DIGITS, List.of(id, "test", body));
    post(hook, new Message("test", delivery, body), clock);
    store.keep(hook.tried(Tries.FINE));
  }

  /** Tells what is news; one that fails does not stop others, whatever it fails by. */
  public void round(InstantSource clock) {
    for (Webhook hook : store.all()) {
      if (!hook.tries().waits(clock.instant()) && !hook.tries().givenUp()) {
        try {
          tell(hook, clock);
        } catch (UnknownName e) {
          LOG.debug("a webhook of nobody: {}", e.getMessage());
        } catch (RuntimeException e) {
          LOG.warn("webhook {} was not told; it is tried again", hook.id(), e);
        }
      }
    }
  }

  private void tell(Webhook hook, InstantSource clock) {
    Instant at = clock.instant();
    Telling telling = new Telling(lists, hook.list(), at);
    Webhook now = hook;
    try {
      for (Event event : hook.events()) {
        if (telling.isNews(now, event)) {
          post(now, telling.message(now, event), clock);
          now = now.knowing(event, telling.state(event), at);
          store.keep(now);
        }
      }
    } catch (SendMessage.Gone e) {
      failed(now, new Tries(Tries.MOST, null, e.getMessage()));
    } catch (Unsendable | Vault.Locked e) {
      failed(now, now.tries().failedAgain(at, String.valueOf(e.getMessage())));
    }
  }

  private void failed(Webhook hook, Tries now) {
    LOG.warn("webhook {} was not told: {}", hook.id(), now.problem());
    store.keep(hook.tried(now));
  }

  private void post(Webhook hook, Message message, InstantSource clock) {
    String secret = vault.open(hook.secret(), belongsTo(hook.id()));
    post.send(Receiver.at(hook.url(), hook.local()), message, secret, clock);
  }
}
