package uz.artel.lms.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.artel.lms.exam.AnswerSaving;
import uz.artel.lms.exam.Saved;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.session.Client;

/**
 * Takes ordinary answers of exams before the REST resources: nearly all that comes while people sit an exam, and half of what such
 * a request costs is the way to its resource. Whatever is not ordinary, or no answer at all, goes on to {@link SittingsResource},
 * which refuses and explains. Stands behind the sign-in, which all paths go through first.
 */
@WebFilter(filterName = "OrdinaryAnswers", servletNames = "uz.artel.lms.web.rest.LmsApi", asyncSupported = true)
public class OrdinaryAnswers implements Filter {

    private static final Pattern PATH = Pattern.compile("/sittings/(\\d{1,18})/answers/(\\d{1,9})");
    private static final String JSON_TYPE = "application/json";

    @EJB
    private AnswerSaving saving;

    @Override
    public void doFilter(ServletRequest rawRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) rawRequest;
        var path = request.getMethod().equals("PUT") ? request.getPathInfo() : null;
        var type = request.getContentType();
        var asked = path == null || type == null || !type.startsWith(JSON_TYPE) ? null : PATH.matcher(path);
        if (asked == null || !asked.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(SittingsResource.LARGEST + 1);
        var saved = saved(request, asked, body);
        if (saved.isEmpty()) {
            chain.doFilter(new WithBody(request, body), response);
            return;
        }
        var told = SittingsResource.JSON.toJson(saved.get()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(JSON_TYPE);
        response.setContentLength(told.length);
        response.getOutputStream().write(told);
    }

    private Optional<Saved> saved(HttpServletRequest request, Matcher asked, byte[] body) {
        try {
            var change = SittingsResource.read(body, SittingsResource.Change.class);
            long id = Long.parseLong(asked.group(1));
            return saving.saveOrdinary(
                    new SittingId(id),
                    SittingsResource.token(request, id),
                    Integer.parseInt(asked.group(2)),
                    SittingsResource.checked(change),
                    Client.of(request).address());
        } catch (JsonbException | BadInput notOrdinary) {
            return Optional.empty();
        }
    }

    /** The request with its body, which has been read, to be read again. */
    private static final class WithBody extends HttpServletRequestWrapper {

        private final byte[] body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is here already");
                }
            };
        }
    }
}
