package uz.artel.lms.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class OneFormAtATimeTest {

    private final OneFormAtATime filter = new OneFormAtATime();
    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = session(attributes);

    OneFormAtATimeTest() {
        filter.sessionCreated(new HttpSessionEvent(session));
    }

    @Test
    void a_second_click_waits_until_the_first_is_done_with_the_page() throws Exception {
        var seen = Collections.synchronizedList(new ArrayList<String>());
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var one = new Thread(() -> pass(request("POST", session), (q, s) -> {
            seen.add("first in");
            first.countDown();
            await(go);
            seen.add("first out");
        }));
        var other = new Thread(() -> pass(request("POST", session), (q, s) -> seen.add("second in")));
        one.start();
        first.await();
        other.start();
        // it waits for the lock, or has come through where nothing holds it
        while (!lock().hasQueuedThread(other) && other.isAlive()) {
            Thread.onSpinWait();
        }
        go.countDown();
        one.join();
        other.join();
        assertEquals(List.of("first in", "first out", "second in"), seen);
    }

    @Test
    void reading_waits_for_nobody_and_neither_does_another_browser() throws Exception {
        var seen = new ArrayList<String>();
        lock().lock();
        try {
            var reader = new Thread(() -> {
                pass(request("GET", session), (q, s) -> seen.add("read"));
                pass(request("POST", null), (q, s) -> seen.add("a stranger's form"));
                pass(request("POST", session(new HashMap<>())), (q, s) -> seen.add("another session"));
            });
            reader.start();
            reader.join();
        } finally {
            lock().unlock();
        }
        assertEquals(List.of("read", "a stranger's form", "another session"), seen);
    }

    @Test
    void a_form_that_fails_lets_the_next_one_in() {
        assertThrows(
                ServletException.class,
                () -> filter.doFilter(request("POST", session), null, (q, s) -> {
                    throw new ServletException("broken");
                }));
        assertEquals(false, lock().isLocked());
    }

    private ReentrantLock lock() {
        return (ReentrantLock) attributes.get(OneFormAtATime.LOCK);
    }

    private void pass(HttpServletRequest request, FilterChain chain) {
        try {
            filter.doFilter(request, null, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServletRequest request(String method, HttpSession session) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OneFormAtATimeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, given) -> called.getName().equals("getMethod") ? method : session);
    }

    private static HttpSession session(Map<String, Object> attributes) {
        return (HttpSession) Proxy.newProxyInstance(
                OneFormAtATimeTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, called, given) -> called.getName().equals("setAttribute")
                        ? attributes.put((String) given[0], given[1])
                        : attributes.get(given[0]));
    }
}
