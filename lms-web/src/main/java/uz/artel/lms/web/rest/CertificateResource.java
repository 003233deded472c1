package uz.artel.lms.web.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import uz.artel.lms.certification.CertificateId;
import uz.artel.lms.certification.CertificateReading;

/** The file of a certificate, for its holder and for HR and trainers of his centre. */
@Path("/certification/certificates")
public class CertificateResource {

    @EJB
    private CertificateReading reading;

    /** The stored file, byte for byte as it was printed. */
    @GET
    @Path("/{id}/pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") long id) {
        return Response.ok(reading.pdf(new CertificateId(id)), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"certificate-" + id + ".pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
