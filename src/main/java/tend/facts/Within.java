package tend.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Between which numbers a property of a fact can lie; without it from 0 up. Rules are held against
 * it before they run: a sentence that asks for more never holds.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Within {
  /** The least it can be. */
  double least() default 0;

  /** The most it can be. */
  double most() default Double.POSITIVE_INFINITY;
}
