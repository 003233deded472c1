package uz.artel.lms.review;

import java.io.Serializable;

/** Names an order about a pay step. */
public record OrderId(long value) implements Serializable {}
