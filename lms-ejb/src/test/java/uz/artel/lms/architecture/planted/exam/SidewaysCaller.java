package uz.artel.lms.architecture.planted.exam;

import uz.artel.lms.architecture.planted.practice.Neighbour;

/** Planted offence: calls a neighbour of its own floor. */
class SidewaysCaller {
    Neighbour beside;
}
