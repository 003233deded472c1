/** The only classes that touch FacesContext: texts, messages, records in expressions, failures of pages. */
package uz.artel.lms.web.faces;
