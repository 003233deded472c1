/** The guide: search, cards, directories; verification of facts. */
package uz.artel.lms.web.guide;
