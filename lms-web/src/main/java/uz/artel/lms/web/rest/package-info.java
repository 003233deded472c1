/** REST under /api/v1: thin resources over the same activities as the pages, and what they answer when a rule says no. */
package uz.artel.lms.web.rest;
