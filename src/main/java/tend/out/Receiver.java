package tend.out;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a webhook may go: by https anywhere in public, and, where somebody allowed it, also by http
 * to this computer and its network. That is refused otherwise, although it is the owner's computer:
 * beside it stand routers and services that trust whoever is at home, and an address that was
 * copied from somewhere must not make Tend speak to them.
 */
public final class Receiver {
  private static final int BYTE = 0xff;
  private final URI uri;
  private final boolean local;
  private final Names names;

  private Receiver(URI uri, boolean local, Names names) {
    this.uri = uri;
    this.local = local;
    this.names = names;
  }

  /** Where names lead to; another place at another time. */
  interface Names {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  /**
   * The receiver at that address; nothing is looked up yet.
   *
   * @throws Unsendable when it can be none
   */
  public static Receiver at(String url, boolean local) {
    return at(url, local, InetAddress::getAllByName);
  }

  static Receiver at(String url, boolean local, Names names) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong("this is no address of the web");
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !List.of("http", "https").contains(scheme)) {
      throw wrong("this is no address of the web");
    }
    if (uri.getUserInfo() != null) {
      throw wrong("a user or password in it would be sent in the clear; the signature is enough");
    }
    return new Receiver(uri, local, names);
  }

  private static Unsendable wrong(String reason) {
    return new Unsendable("the receiver", reason, "write one like https://example.org/tend", null);
  }

  /** The address. */
  public URI uri() {
    return uri;
  }

  /**
   * Looks up where it is now. The look-up stays in memory for some seconds, so what is reached next
   * is what was looked at.
   *
   * @throws Unsendable where it may not go
   */
  public void check() {
    boolean inside = false;
    for (InetAddress one : addresses()) {
      inside |= isInside(one);
    }
    if (inside && !local) {
      throw new Unsendable(
          uri.getHost(),
          "it is on this computer or its network",
          "if that is meant, add it with --allow-local",
          null);
    }
    if (!inside && "http".equals(uri.getScheme())) {
      throw new Unsendable(
          uri.getHost(), "lists name people and go by https only", "write https://", null);
    }
  }

  private InetAddress[] addresses() {
    try {
      return names.find(uri.getHost());
    } catch (UnknownHostException e) {
      throw new Unsendable(uri.getHost(), "there is no such server", "check its name", e);
    }
  }

  /** Whether it is not in public. */
  static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == 4 ? isInside4(bytes) : isInside6(bytes));
  }

  private static boolean isInside4(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean tests = first == 198 && (second == 18 || second == 19);
    return first == 0 || first >= 240 || carrier || tests || (first == 192 && second == 0);
  }

  /** Unique local addresses, and what leads to IPv4 by another name. */
  private static boolean isInside6(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    boolean unique = (first & 0xfe) == 0xfc;
    boolean translated = first == 0 && second == 0x64 && (bytes[2] & BYTE) == BYTE;
    boolean sixToFour = first == 0x20 && second == 0x02;
    boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return unique || translated || sixToFour || teredo || first == 0;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
