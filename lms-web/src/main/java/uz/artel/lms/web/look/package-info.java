/**
 * How pages look and speak: the tags of the page vocabulary, numbers and dates in the person's language, the
 * navigation of each role, and the theme made from the component library's own at build time.
 */
package uz.artel.lms.web.look;
