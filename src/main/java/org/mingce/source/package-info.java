/**
 * From YAML files to the model, every value with its place. What a file may hold is written as JSON Schemas in
 * package {@code yaml.schema} and beside the templates of sections and annexes; messages are Chinese and
 * stand in {@code messages.properties}. All errors of all files are found in one go. Nothing in a file is trusted.
 */
package org.mingce.source;
