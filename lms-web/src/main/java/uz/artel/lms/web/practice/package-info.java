/** Pages of practice calls, exam calls and the marks of live calls. */
package uz.artel.lms.web.practice;
