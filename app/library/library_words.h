// Owns how sizes, times, speeds and verdicts of models are said in the window, in its language.
#pragma once

#include "app/fit/fit_plan.h"
#include "app/library/model_card.h"
#include "app/models/catalogue.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace cabochon {

/// "5.2 GB", "610 MB"
QString bytesWords(std::uint64_t bytes);
/// Of a machine: "32 GB", "15.1 GB"
QString roomWords(std::uint64_t bytes);
/// "12.6 MB/s"
QString rateWords(double bytesPerSecond);
/// "11 min left"; empty where nothing can be said.
QString timeLeftWords(std::uint64_t bytes, double bytesPerSecond);
/// "64K"
QString contextWords(std::uint32_t tokens);
/// "138 tokens/s"; empty: not known.
QString speedWords(double tokensPerSecond);
/// "text · pictures · sound · video"
QString abilityWords(const std::vector<std::string>& modalities);
/// "Gemma 4 26B-A4B"
QString familyName(const std::string& size);
/// "Q4_K_M"
QString quantizationName(const std::string& quantization);
/// "fits · 138 tokens/s"
QString verdictWords(const FitPlan& plan, bool recommended);
/// Whether that is good news: a model that writes slower than people read is not.
ModelCard::Tone toneOf(const FitPlan& plan);
/// What a plan's speed rests on: "Estimated from 575 GB/s and 2.4 GB read for each token."
QString basisWords(const FitPlan& plan, double deviceSpeed, double hostSpeed);

} // namespace cabochon
