package uz.artel.lms.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser that dies as on a machine whose plug is pulled: its process is killed and gets to finish nothing. */
final class MortalBrowser {

    private final Browser browser;
    private final List<ProcessHandle> processes;

    private MortalBrowser(Browser browser, List<ProcessHandle> processes) {
        this.browser = browser;
        this.processes = processes;
    }

    static MortalBrowser launch(Playwright playwright) {
        var before = launched().map(ProcessHandle::pid).collect(Collectors.toSet());
        var browser = Chromium.launch(playwright);
        return new MortalBrowser(browser, others(before));
    }

    private static List<ProcessHandle> others(Set<Long> known) {
        return launched().filter(p -> !known.contains(p.pid())).toList();
    }

    /** Browsers are started by Playwright's driver, which this process has started. */
    private static Stream<ProcessHandle> launched() {
        return ProcessHandle.current().children().flatMap(ProcessHandle::children);
    }

    Browser browser() {
        return browser;
    }

    /** Returns when nothing of it is left. */
    void kill() {
        if (processes.isEmpty()) {
            throw new IllegalStateException("the process of the browser was not found");
        }
        var page = browser.contexts().get(0).pages().get(0);
        page.waitForClose(this::killProcesses);
    }

    private void killProcesses() {
        var family = processes.stream()
                .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
    }
}
