package tend.engine.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of classes that Drools makes of sentences and of .drl files that hold to the grammar,
 * and what each consists of. A class of another kind is none of these rules'.
 */
enum Made {
  /** One comparison, one value or one action, as an enum of one. */
  LAMBDA(
      "P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)#",
      "java/lang/Enum",
      "org/drools/model/functions/(HashedExpression|Function1|(Predicate|Block)[0-9])",
      "ENUM\\$VALUES|EXPRESSION_HASH|INSTANCE",
      "<clinit>|<init>|values|valueOf|getExpressionHash|predicateInformation|test|apply|execute"),
  /** All rules of the playbook. */
  MODEL(
      "Rules#",
      "java/lang/Object",
      "org/drools/model/(Model|RulesSupplier)",
      "DATE_TIME_FORMATTER|globals|rules|typeMetaDatas|var_\\w+",
      "<clinit>|<init>|getEntryPoints|getGlobals|getName|getQueries|getRules|getRulesList"
          + "|getTypeMetaDatas"),
  /** A few rules, one method each. */
  RULES("Rules#RuleMethods\\d+", "java/lang/Object", "-", "-", "<init>|rule_\\S+"),
  /** Of very many rules one part of the list. */
  PORTION(
      "Rules#Rules\\d+",
      "java/lang/Object",
      "org/drools/model/RulesSupplier",
      "-",
      "<init>|getRulesList"),
  /** The facts that the rules speak of. */
  METADATA(
      "DomainClassesMetadata#", "java/lang/Object", "-", "\\w+_Metadata_INSTANCE", "<(cl)?init>"),
  /** The properties of one of them by number. */
  METADATA_OF(
      "DomainClassesMetadata#\\$\\w+_Metadata",
      "java/lang/Object",
      "org/drools/model/DomainClassMetadata",
      "-",
      "<init>|getDomainClass|getPropertiesSize|getPropertyIndex");

  private final Pattern name;
  final String parent;
  private final Pattern kinds;
  private final Pattern fields;
  private final Pattern methods;

  Made(String name, String parent, String kinds, String fields, String methods) {
    this.name = Pattern.compile(name.replace("#", "[0-9A-F]{32}"));
    this.parent = parent;
    this.kinds = Pattern.compile(kinds);
    this.fields = Pattern.compile(fields);
    this.methods = Pattern.compile(methods);
  }

  /** By the name below the package of the playbook, with slashes. */
  static Optional<Made> named(String name) {
    for (Made one : values()) {
      if (one.name.matcher(name).matches()) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  boolean mayBeA(String type) {
    return kinds.matcher(type).matches();
  }

  boolean mayHold(String field) {
    return fields.matcher(field).matches();
  }

  boolean mayHave(String method) {
    return methods.matcher(method).matches();
  }

  /** Whether a method of this kind may call that one of another class made along with it. */
  boolean mayCall(Made other, String method) {
    return switch (this) {
      case MODEL -> (other == RULES && method.startsWith("rule_")) || other == PORTION;
      case PORTION -> other == RULES && method.startsWith("rule_");
      case METADATA -> other == METADATA_OF && method.equals("<init>");
      case LAMBDA, RULES, METADATA_OF -> false;
    };
  }

  /** Whether a method of this kind may read the fields of that one. */
  boolean mayRead(Made other) {
    return this == RULES && (other == LAMBDA || other == MODEL || other == METADATA);
  }
}
