package uz.artel.lms.web.certification;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /check/CODE}, the address in the QR code: shows the check page for this code. The code goes on as an attribute of
 * the request and into no log; the answer is kept out of search engines and caches, and no link on it tells where it came
 * from.
 */
@WebServlet("/check/*")
public class CheckAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String CODE = "uz.artel.lms.check.code";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = request.getPathInfo();
        if (path != null && path.length() > 1) {
            request.setAttribute(CODE, path.substring(1));
        }
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/public/check/certificate.xhtml").forward(request, response);
    }
}
