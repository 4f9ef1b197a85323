package tend.bench;

import tend.model.Interaction;
import tend.signals.Reading;

/** Something that the account wrote, with what it says. */
record FloorText(Interaction row, Reading said) {}
