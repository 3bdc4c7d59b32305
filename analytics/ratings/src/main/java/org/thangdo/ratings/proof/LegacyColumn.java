package org.thangdo.ratings.proof;

import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.source.LegacyText;

/** Which texts of a column are written for a TCVN3 or VNI font: by the font of the cell, else by what the words become. */
final class LegacyColumn {

    private final ReadOptions options;
    private final Optional<LegacyText> common;

    LegacyColumn(ReadOptions options, List<DistinctText> texts) {
        this.options = options;
        this.common = LegacyText.detect(texts.stream()
                .filter(text -> text.text().codePoints().anyMatch(letter -> letter > 0x7F))
                .map(DistinctText::text)
                .limit(2000)
                .toList());
    }

    private Optional<LegacyText> encoding(DistinctText text) {
        boolean plain = text.text().codePoints().allMatch(letter -> letter < 0x80);
        if (plain) {
            return Optional.empty();
        }
        return switch (text.type()) {
            case 'T' -> Optional.of(LegacyText.TCVN3);
            case 'V' -> Optional.of(LegacyText.VNI);
            case 'n', 'd', 'b' -> Optional.empty();
            default -> {
                Optional<LegacyText> own = LegacyText.detect(text.text());
                yield own.isPresent() ? own : common;
            }
        };
    }

    boolean isLegacy(DistinctText text) {
        return encoding(text).isPresent();
    }

    /** Whether a person asked for the conversion. */
    boolean converts() {
        return options.encoding()
                .filter(List.of("tcvn3", "vni", "auto")::contains)
                .isPresent();
    }

    FindingCode code(DistinctText text) {
        return encoding(text).orElseThrow() == LegacyText.VNI ? FindingCode.LEGACY_VNI : FindingCode.LEGACY_TCVN3;
    }

    String decoded(DistinctText text) {
        Optional<LegacyText> legacy = converts() ? encoding(text) : Optional.empty();
        return legacy.map(encoding -> encoding.decode(text.text())).orElse(text.text());
    }
}
