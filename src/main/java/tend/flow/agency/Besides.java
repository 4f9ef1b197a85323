package tend.flow.agency;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.flow.Accounts;
import tend.flow.agency.Beside.Running;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.State;
import tend.flow.campaigns.ReadCampaigns;
import tend.model.Account;
import tend.model.SyncProblem;
import tend.store.AgencyStore;
import tend.store.ConnectionStore;

/** What is known of accounts besides their activity, of all at once. Threads may share it. */
public final class Besides {
  private static final Comparator<Running> SOONEST =
      Comparator.comparing((Running r) -> !r.blocked())
          .thenComparing(r -> !r.on())
          .thenComparing(Running::from)
          .thenComparing(Running::id);
  private final Accounts accounts;
  private final AgencyStore agency;
  private final ConnectionStore connections;
  private final ReadCampaigns campaigns;

  public Besides(
      Accounts accounts, AgencyStore agency, ConnectionStore connections, ReadCampaigns campaigns) {
    this.accounts = accounts;
    this.agency = agency;
    this.connections = connections;
    this.campaigns = campaigns;
  }

  /** By account, at that moment. */
  Map<String, Beside> at(Instant at) {
    Map<String, String> who = agency.lookedAfter();
    Set<String> connected = new HashSet<>();
    connections.all().forEach(c -> connected.add(c.account()));
    Map<String, SyncProblem> failed = new HashMap<>();
    connections.problems().forEach(p -> failed.put(p.account(), p));
    Map<String, Running> running = running(campaigns.standings(at));
    Map<String, Beside> all = new HashMap<>();
    for (Account one : accounts.all()) {
      String name = one.name();
      all.put(
          name,
          new Beside(who.get(name), connected.contains(name), failed.get(name), running.get(name)));
    }
    return all;
  }

  private static Map<String, Running> running(List<CampaignStanding> standings) {
    Map<String, Running> first = new HashMap<>();
    for (CampaignStanding one : standings) {
      InPhase phase = one.now();
      boolean over = one.state() == State.OVER || one.state() == State.CALLED_OFF;
      if (phase != null && !over) {
        Running running = running(one, phase);
        one.campaign()
            .accounts()
            .forEach(a -> first.merge(a, running, (x, y) -> SOONEST.compare(x, y) <= 0 ? x : y));
      }
    }
    return first;
  }

  private static Running running(CampaignStanding one, InPhase phase) {
    return new Running(
        one.campaign().id(),
        one.campaign().name(),
        phase.phase().title(),
        phase.phase().from(),
        phase.phase().to(),
        !one.campaign().starts().isAfter(one.day()),
        phase.state() == State.BLOCKED);
  }
}
