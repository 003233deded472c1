package uz.artel.lms.people;

import java.util.regex.Pattern;
import uz.artel.lms.shared.BadInput;

/** The emergency numbers of a centre's country, 2 to 10 digits each: fire, ambulance, gas, rescue. */
public record EmergencyNumbers(String fire, String ambulance, String gas, String rescue) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,10}");

    public EmergencyNumbers {
        check("fire", fire);
        check("ambulance", ambulance);
        check("gas", gas);
        check("rescue", rescue);
    }

    private static void check(String field, String number) {
        if (number == null || !DIGITS.matcher(number).matches()) {
            throw new BadInput(field, "digits", 2, 10);
        }
    }
}
