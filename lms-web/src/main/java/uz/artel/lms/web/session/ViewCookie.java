package uz.artel.lms.web.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import uz.artel.lms.shared.Setting;

/**
 * The container makes the cookie of the views and knows nothing of a proxy: where people always come with https, it is told once
 * that the cookie goes nowhere else. With TLS of our own it sees that by itself.
 */
@WebListener
public class ViewCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Setting.find("lms.base-url").filter(u -> u.startsWith("https:")).isPresent()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
