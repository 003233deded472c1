package uz.artel.lms.architecture.planted.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Planted offence: the container will not find the constructor to inject. */
@Stateless
public class ShutActivity {

    protected ShutActivity() {}

    @Inject
    ShutActivity(String anything) {}
}
