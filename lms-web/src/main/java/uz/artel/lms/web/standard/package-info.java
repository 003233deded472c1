/** Pages of panels that set cut scores: the judges' sheets, the leader's board, the result and its two signatures. */
package uz.artel.lms.web.standard;
