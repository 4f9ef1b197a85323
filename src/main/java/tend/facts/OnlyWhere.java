package tend.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A yes of this property means a yes of another one, too: what was shown without permission was
 * shown. Rules that cannot meet for that reason are told from those that can.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface OnlyWhere {
  /** The name of the other property. */
  String value();
}
