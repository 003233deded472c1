package uz.artel.lms.exam.bank;

/**
 * How many items there are.
 *
 * @param unread how many of them came with a pack and nobody of the centre has read yet
 */
public record ItemCount(int all, int unread) {}
