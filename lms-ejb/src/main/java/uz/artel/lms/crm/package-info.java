/**
 * The practice copy of the request record (заявка): its fields, the rules a CRM would hold it to, and the routing from
 * district to service centre. Names and numbers in it are invented; real customers never come in here.
 */
package uz.artel.lms.crm;
