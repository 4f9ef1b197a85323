package tend.model.campaign;

import java.time.Instant;

/**
 * That somebody says a requirement is met.
 *
 * @param requirement its word; see the policy packs
 * @param how in their own words; may be empty
 */
public record Met(String requirement, String how, Instant at) {}
