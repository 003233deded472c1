package uz.artel.lms.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All REST resources of the product. */
@ApplicationPath("/api/v1")
public class LmsApi extends Application {}
