package uz.artel.lms.web.session;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uz.artel.lms.people.SigningOut;

/** Signs out. A plain form, so that it works from a page whose view has expired. */
@WebServlet("/common/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient SigningOut signingOut;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = Visit.of(request);
        if (!SessionCookie.writes(visit.token(), request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        signingOut.signOut(visit.token());
        SessionCookie.clear(request, response);
        var views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/public/sign-in.xhtml?out=1");
    }
}
