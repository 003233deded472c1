/** Pages of the attestation: HR, commission, approvers, supervisors, and the person himself. */
package uz.artel.lms.web.review;
