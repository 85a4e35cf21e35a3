/** The booklet as one self-contained web page: the tree as it is, with stylesheet and images inside it. */
package org.mingce.render.html;
