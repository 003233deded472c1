package uz.artel.lms.launch;

import java.io.IOException;

/**
 * The system's supervisor when it started this process as a unit of {@code Type=notify}: it is told when the first page answers,
 * so what waits for this unit waits for the product. Java can't write to its socket, so its own command does; the unit lets
 * all its processes speak ({@code NotifyAccess=all}).
 */
final class Supervisor {

    private Supervisor() {}

    /** Whether one waits for a word. */
    static boolean present() {
        var socket = System.getenv("NOTIFY_SOCKET");
        return socket != null && !socket.isBlank();
    }

    /** Says that the product is ready; a supervisor that can't be told runs into its own time limit and says so. */
    static void ready() throws InterruptedException {
        if (!present()) {
            return;
        }
        try {
            int status = new ProcessBuilder("systemd-notify", "--ready", "--status=ready")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (status != 0) {
                System.err.println("systemd-notify ended with status " + status + ".");
            }
        } catch (IOException e) {
            System.err.println("The system's supervisor can't be told that the product is ready: " + e.getMessage());
        }
    }
}
