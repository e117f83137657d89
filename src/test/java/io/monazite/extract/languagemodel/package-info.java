@org.jspecify.annotations.NullMarked
package io.monazite.extract.languagemodel;
