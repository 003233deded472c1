package uz.artel.lms.shared.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Section 6 of the Law School Admission Test, 1 000 persons on five items, from the published table of answer patterns (Bock
 * and Lieberman 1970): how many persons gave each pattern, 00000 to 11111.
 */
final class Lsat6 {

    private static final int[] PERSONS = {
        3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28,
        298
    };

    private static final int ITEMS = 5;

    private Lsat6() {}

    /** Writes matrix.csv: patterns in rising order, persons P0001 to P1000. */
    static void write(Path folder) throws IOException {
        var text = new StringBuilder("person,I01,I02,I03,I04,I05\n");
        int person = 0;
        for (int pattern = 0; pattern < PERSONS.length; pattern++) {
            for (int i = 0; i < PERSONS[pattern]; i++) {
                text.append(String.format("P%04d", ++person));
                for (int item = ITEMS - 1; item >= 0; item--) {
                    text.append(',').append(pattern >> item & 1);
                }
                text.append('\n');
            }
        }
        Files.writeString(folder.resolve("matrix.csv"), text);
    }
}
