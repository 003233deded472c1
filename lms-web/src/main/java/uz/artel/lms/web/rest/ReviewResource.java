package uz.artel.lms.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import uz.artel.lms.review.OrderId;
import uz.artel.lms.review.OrderIssuing;
import uz.artel.lms.review.PayrollBatchId;
import uz.artel.lms.review.PayrollExporting;

/** Papers and files of the attestation, as they were made. */
@Path("/review")
@ApplicationScoped
public class ReviewResource {

    private OrderIssuing orders;
    private PayrollExporting payroll;

    protected ReviewResource() {}

    @Inject
    public ReviewResource(OrderIssuing orders, PayrollExporting payroll) {
        this.orders = orders;
        this.payroll = payroll;
    }

    /** An order on paper, for HR and its approvers. */
    @GET
    @Path("/orders/{id}/pdf")
    public Response order(@PathParam("id") long id) {
        return file(orders.pdf(new OrderId(id)), "application/pdf", "order-" + id + ".pdf");
    }

    /** The caller's own order. */
    @GET
    @Path("/my-order/{id}/pdf")
    public Response mine(@PathParam("id") long id) {
        return file(orders.myPdf(new OrderId(id)), "application/pdf", "order-" + id + ".pdf");
    }

    /** A delivery to payroll, byte for byte. */
    @GET
    @Path("/payroll/{id}/csv")
    public Response payroll(@PathParam("id") long id) {
        return file(payroll.csv(new PayrollBatchId(id)), "text/csv;charset=UTF-8", "payroll-" + id + ".csv");
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
