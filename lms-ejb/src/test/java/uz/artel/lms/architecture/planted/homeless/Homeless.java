package uz.artel.lms.architecture.planted.homeless;

/** Planted offence: stands on no floor. */
class Homeless {}
