package tend.bench;

/** The slope of a line through points in the double logarithm. Used by one thread. */
final class Slope {
  private double sx;
  private double sy;
  private double sxx;
  private double sxy;
  private int n;

  void add(double size, double cost) {
    double x = Math.log(size);
    double y = Math.log(cost);
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
    n++;
  }

  double value() {
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }
}
