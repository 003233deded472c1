package uz.artel.lms.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Turns long lists over: {@code #{paging.of(page.rows)}} is the part that the address asks for by {@code ?page=2}. */
@Named
@RequestScoped
public class Paging {

    private static final int DIGITS = 6;

    private HttpServletRequest request;

    protected Paging() {}

    @Inject
    public Paging(HttpServletRequest request) {
        this.request = request;
    }

    public <T> Leaf<T> of(List<T> all) {
        return Leaf.of(all, asked(request.getParameter("page")));
    }

    /** What is no number asks for the first part. */
    static int asked(String typed) {
        return typed != null && typed.matches("[0-9]{1," + DIGITS + "}") ? Integer.parseInt(typed) : 1;
    }
}
