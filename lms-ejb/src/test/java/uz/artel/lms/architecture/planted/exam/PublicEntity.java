package uz.artel.lms.architecture.planted.exam;

import jakarta.persistence.Embeddable;

/** Planted offence: an entity everybody can name. Embeddable, so that no persistence unit picks it up. */
@Embeddable
public class PublicEntity {}
