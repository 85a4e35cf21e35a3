/**
 * One booklet, from data to files: the stages in their order, and the writing that leaves either the whole new
 * booklet or the whole old one. Running many booklets is a caller's business.
 */
package org.mingce.pipeline;
