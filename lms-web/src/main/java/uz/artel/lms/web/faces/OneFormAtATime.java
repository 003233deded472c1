package uz.artel.lms.web.faces;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The forms a browser sends to pages are worked on one after the other. A page's state lives in the session, and whoever
 * leaves the page ends it: a second click that arrived meanwhile would find the page half gone and fail. Reading a page
 * waits for nobody.
 */
@WebFilter(filterName = "OneFormAtATime", servletNames = "Faces", asyncSupported = true)
@WebListener
public class OneFormAtATime implements Filter, HttpSessionListener {

    /** The session's {@link ReentrantLock}, first come first served. */
    static final String LOCK = "lms.form";

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setAttribute(LOCK, new ReentrantLock(true));
    }

    @Override
    public void doFilter(ServletRequest rawRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) rawRequest;
        var session = request.getMethod().equals("POST") ? request.getSession(false) : null;
        if (session == null || !(session.getAttribute(LOCK) instanceof ReentrantLock lock)) {
            chain.doFilter(request, response);
            return;
        }
        lock.lock();
        try {
            chain.doFilter(request, response);
        } finally {
            lock.unlock();
        }
    }
}
