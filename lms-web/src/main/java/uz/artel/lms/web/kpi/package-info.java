/** Pages of key figures: a person's own, and the import of a quarter. */
package uz.artel.lms.web.kpi;
