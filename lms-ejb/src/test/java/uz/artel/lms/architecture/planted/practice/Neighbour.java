package uz.artel.lms.architecture.planted.practice;

/** Stands beside the exam; the exam must not call it. */
public class Neighbour {}
