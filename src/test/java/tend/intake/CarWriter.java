package tend.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds repositories as CAR files, blocks, tree, commit and all. */
final class CarWriter {
  private static final CBORFactory CBOR = new CBORFactory();
  private static final int MOST_ENTRIES = 4;

  private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

  /** A link to a block, in bytes. */
  static final class Link {
    private final byte[] cid;

    Link(byte[] cid) {
      this.cid = cid;
    }

    byte[] cid() {
      return cid;
    }

    static Link to(byte[] block) {
      try {
        byte[] cid = new byte[36];
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(block);
        System.arraycopy(new byte[] {1, 0x71, 0x12, 0x20}, 0, cid, 0, 4);
        System.arraycopy(digest, 0, cid, 4, 32);
        return new Link(cid);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A repository with those records by path, each written as JSON. */
  static byte[] repository(String did, Map<String, String> records) {
    CarWriter car = new CarWriter();
    SortedMap<String, Link> links = new TreeMap<>();
    records.forEach((path, json) -> links.put(path, car.add(json(json))));
    Link tree = car.add(car.node(new ArrayList<>(links.entrySet())));
    return car.file(car.add(commit(did, tree)));
  }

  static Map<String, Object> commit(String did, Link tree) {
    Map<String, Object> commit = new LinkedHashMap<>();
    commit.put("did", did);
    commit.put("rev", "3kabc");
    commit.put("sig", new byte[64]);
    commit.put("data", tree);
    commit.put("version", 3);
    return commit;
  }

  /**
   * Few records stand here; of more the middle one, what is before it on the left, the rest right.
   */
  private Map<String, Object> node(List<Map.Entry<String, Link>> records) {
    Map<String, Object> node = new LinkedHashMap<>();
    List<Object> entries = new ArrayList<>();
    int middle = records.size() / 2;
    if (records.size() > MOST_ENTRIES) {
      Map<String, Object> entry =
          entry("", records.get(middle).getKey(), records.get(middle).getValue());
      entry.put("t", add(node(records.subList(middle + 1, records.size()))));
      entries.add(entry);
      node.put("l", add(node(records.subList(0, middle))));
    } else {
      String last = "";
      for (Map.Entry<String, Link> record : records) {
        entries.add(entry(last, record.getKey(), record.getValue()));
        last = record.getKey();
      }
    }
    node.put("e", entries);
    return node;
  }

  static Map<String, Object> entry(String last, String path, Link record) {
    int shared = 0;
    while (shared < Math.min(last.length(), path.length())
        && last.charAt(shared) == path.charAt(shared)) {
      shared++;
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("k", path.substring(shared).getBytes(StandardCharsets.US_ASCII));
    entry.put("p", shared);
    entry.put("v", record);
    return entry;
  }

  /** Adds a block. */
  Link add(Object value) {
    byte[] block = bytes(value);
    Link link = Link.to(block);
    add(link, block);
    return link;
  }

  /** Adds a block under an id that need not be its own. */
  void add(Link link, byte[] block) {
    length(blocks, 36L + block.length);
    blocks.writeBytes(link.cid());
    blocks.writeBytes(block);
  }

  /** The file about that block. */
  byte[] file(Link root) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("roots", List.of(root));
    header.put("version", 1);
    byte[] bytes = bytes(header);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    length(out, bytes.length);
    out.writeBytes(bytes);
    out.writeBytes(blocks.toByteArray());
    return out.toByteArray();
  }

  static void length(ByteArrayOutputStream out, long length) {
    long left = length;
    while (left >= 0x80) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  static byte[] bytes(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CBORGenerator cbor = CBOR.createGenerator(out)) {
      write(cbor, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(CBORGenerator cbor, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      cbor.writeStartObject(map.size());
      for (Map.Entry<?, ?> one : map.entrySet()) {
        cbor.writeFieldName(String.valueOf(one.getKey()));
        write(cbor, one.getValue());
      }
      cbor.writeEndObject();
    } else if (value instanceof List<?> list) {
      cbor.writeStartArray(list, list.size());
      for (Object one : list) {
        write(cbor, one);
      }
      cbor.writeEndArray();
    } else if (value instanceof Link link) {
      byte[] marked = new byte[37];
      System.arraycopy(link.cid(), 0, marked, 1, 36);
      cbor.writeTag(42);
      cbor.writeBinary(marked);
    } else if (value instanceof byte[] bytes) {
      cbor.writeBinary(bytes);
    } else if (value instanceof Number number) {
      cbor.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      cbor.writeBoolean(truth);
    } else {
      cbor.writeString(String.valueOf(value));
    }
  }

  private static Object json(String json) {
    try {
      return new ObjectMapper().readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
