/** The rules that sections' and annexes' schemas declare: what facts are needed, and what they must keep. */
package org.mingce.check.facts;
