package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.ExportGuide;

/**
 * The form to bring in a file.
 *
 * @param accounts known names, offered while typing
 * @param problem why the last try did not work, with the next step; null at first
 * @param platform empty where the file says it
 * @param running what is being read just now
 * @param largestMb how large an upload may be
 * @param samples the invented accounts, which may go again
 */
public record ImportPage(
    List<String> accounts,
    @Nullable String problem,
    String account,
    String platform,
    String creator,
    List<Underway> running,
    int largestMb,
    List<String> samples) {
  /** An import or a sync under way, and where to look at it. */
  public record Underway(String what, String account, String url) {}

  /** The platforms that a file may be said to be of. */
  public List<ExportGuide> platforms() {
    return ExportGuide.all().stream().filter(guide -> !guide.platform().equals("neutral")).toList();
  }

  /** The limit of an upload in bytes. */
  public long largestBytes() {
    return largestMb * 1024L * 1024L;
  }
}
