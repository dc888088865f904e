/* pqa-indicator-table.c: the indicators themselves
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md §6, in its order. A definition that changes gets a higher version here, so that stored
 * figures say which one they follow.
 */
#include "indicator/pqa-indicator-table.h"

#include "pqa-i18n.h"

#define COUNT PQA_INDICATOR_UNIT_COUNT
#define PERCENT PQA_INDICATOR_UNIT_PERCENT
#define POINTS PQA_INDICATOR_UNIT_POINTS
#define PER_HUNDRED PQA_INDICATOR_UNIT_PER_HUNDRED
#define SCORE PQA_INDICATOR_UNIT_SCORE
#define DURATION PQA_INDICATOR_UNIT_DURATION
#define MEAN PQA_INDICATOR_UNIT_MEAN

#define GROUP(name) PQA_INDICATOR_GROUP_##name
#define BY(date) PQA_INDICATOR_BASIS_##date

#define NEUTRAL PQA_INDICATOR_SENSE_NEUTRAL
#define HIGHER PQA_INDICATOR_SENSE_HIGHER_IS_BETTER
#define LOWER PQA_INDICATOR_SENSE_LOWER_IS_BETTER

// clang-format off
static const PqaIndicator INDICATORS[] = {
  { "REQ_IN", GROUP (REQUESTS), COUNT, BY (REGISTERED), NEUTRAL, 1,
    NC_ ("indicator", "Registered"),
    N_ ("Requests registered in the period; void ones and duplicates are left out.") },
  { "REQ_DONE", GROUP (REQUESTS), COUNT, BY (COMPLETED), NEUTRAL, 1,
    NC_ ("indicator", "Completed"),
    N_ ("Episodes completed in the period; a reopened request has one for every time it"
        " is completed.") },
  { "REQ_OPEN", GROUP (REQUESTS), COUNT, BY (END_OF_PERIOD), LOWER, 1,
    NC_ ("indicator", "Open at the end"),
    N_ ("Requests registered before the end of the period and not completed before it.") },
  { "RESP_ONTIME", GROUP (REQUESTS), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Responded on time"),
    N_ ("Responded by the due time ÷ all whose response was due in the period; void "
        "ones are left out, those still not responded to count as late.") },
  { "ARRIVE_ONTIME", GROUP (REQUESTS), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Arrived on time"),
    N_ ("Arrived by the due time ÷ all whose arrival was due in the period; void ones "
        "are left out, those still not arrived at count as late.") },
  { "COMPLETE_ONTIME", GROUP (REQUESTS), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Completed on time"),
    N_ ("Completed by the due time ÷ all whose completion was due in the period; void "
        "ones are left out, those still not completed count as late.") },
  { "FOLLOWUP_ONTIME", GROUP (FOLLOW_UP), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Followed up on time"),
    N_ ("Followed up by the due time ÷ all whose follow-up was due in the period; void "
        "ones are left out, those still not followed up count as late.") },
  { "DONE_ONTIME", GROUP (REQUESTS), PERCENT, BY (COMPLETED), HIGHER, 1,
    NC_ ("indicator", "On time of completed"),
    N_ ("Completed by the due time ÷ episodes completed in the period that had a due "
        "time.") },
  { "RESOLVE_RATE", GROUP (REQUESTS), PERCENT, BY (REGISTERED), HIGHER, 1,
    NC_ ("indicator", "Resolution rate"),
    N_ ("Of the requests registered in the period, those completed by the end of it ÷ "
        "registered.") },
  { "T_RESP", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to respond, mean"),
    N_ ("Mean open time from registration to response on the calendar of the request, "
        "waiting taken out; requests completed in the period.") },
  { "T_RESP_MEDIAN", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to respond, median"),
    N_ ("Median of the same times as the mean.") },
  { "T_RESP_P90", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to respond, 90th percentile"),
    N_ ("The time within which nine of ten were responded to, by nearest rank.") },
  { "T_RESP_ELAPSED", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to respond, elapsed"),
    N_ ("Mean of the same times by the clock on the wall, nights and waiting included.") },
  { "T_COMPLETE", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to complete, mean"),
    N_ ("Mean open time from registration to completion on the calendar of the request,"
        " waiting taken out; requests completed in the period.") },
  { "T_COMPLETE_MEDIAN", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to complete, median"),
    N_ ("Median of the same times as the mean.") },
  { "T_COMPLETE_P90", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to complete, 90th percentile"),
    N_ ("The time within which nine of ten were completed, by nearest rank.") },
  { "T_COMPLETE_ELAPSED", GROUP (REQUESTS), DURATION, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Time to complete, elapsed"),
    N_ ("Mean of the same times by the clock on the wall, nights and waiting included.") },
  { "COMPLAINT_RATE", GROUP (REQUESTS), PER_HUNDRED, BY (REGISTERED), LOWER, 1,
    NC_ ("indicator", "Complaints per 100 households"),
    N_ ("Complaints registered in the period ÷ households in use in the middle of it × "
        "100.") },
  { "REPEAT_RATE", GROUP (REQUESTS), PERCENT, BY (REGISTERED), LOWER, 1,
    NC_ ("indicator", "Repeat rate"),
    N_ ("Repeats ÷ complaints and repairs registered in the period. A repeat is the "
        "same trouble of the same home or place within 30 days of its completion.") },
  { "REWORK_RATE", GROUP (REQUESTS), PERCENT, BY (COMPLETED), LOWER, 1,
    NC_ ("indicator", "Rework"),
    N_ ("Episodes completed in the period that were reopened, or repeated within 30 "
        "days ÷ episodes completed.") },
  { "FOLLOWUP_RATE", GROUP (FOLLOW_UP), PERCENT, BY (COMPLETED), HIGHER, 1,
    NC_ ("indicator", "Followed up"),
    N_ ("Completed in the period and the resident reached ÷ completed that owe a "
        "follow-up.") },
  { "FOLLOWUP_SAT", GROUP (FOLLOW_UP), PERCENT, BY (FOLLOWED_UP), HIGHER, 1,
    NC_ ("indicator", "Follow-up satisfaction"),
    N_ ("Follow-ups with a score of 4 or 5 ÷ follow-ups with a score.") },
  { "INSP_DONE", GROUP (INSPECTIONS), PERCENT, BY (NOMINAL), HIGHER, 1,
    NC_ ("indicator", "Plan execution"),
    N_ ("Inspections done on time ÷ inspections planned for the period.") },
  { "INSP_SCORE", GROUP (INSPECTIONS), SCORE, BY (DONE), HIGHER, 1,
    NC_ ("indicator", "Inspection score"),
    N_ ("Mean score of the inspections done in the period. A score is Σ weight·points ÷"
        " Σ weight·maximum × 100 over the items that apply.") },
  { "INSP_PASS", GROUP (INSPECTIONS), PERCENT, BY (DONE), HIGHER, 1,
    NC_ ("indicator", "Item pass rate"),
    /* xgettext:no-c-format */
    N_ ("Items passed ÷ items passed or failed; items with points pass from 60 % of "
        "their maximum.") },
  { "FIND_RATE", GROUP (FINDINGS), PER_HUNDRED, BY (DONE), LOWER, 1,
    NC_ ("indicator", "Findings per 100 items checked"),
    N_ ("Findings ÷ items that applied × 100, of the inspections done in the period.") },
  { "RECT_ONTIME", GROUP (FINDINGS), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Rectified on time"),
    N_ ("Findings rectified by the due time ÷ all that were due in the period.") },
  { "RECHECK_PASS", GROUP (FINDINGS), PERCENT, BY (RECHECKED), HIGHER, 1,
    NC_ ("indicator", "First re-check passed"),
    N_ ("Findings passed at their first re-check ÷ first re-checks in the period.") },
  { "CSAT", GROUP (SATISFACTION), PERCENT, BY (WAVE), HIGHER, 1,
    NC_ ("indicator", "Satisfied"),
    N_ ("Answers in the top two of five steps ÷ answered; “don’t know”, refused and "
        "missing are not answers.") },
  { "SAT_INDEX", GROUP (SATISFACTION), PERCENT, BY (WAVE), HIGHER, 1,
    NC_ ("indicator", "Satisfaction index"),
    N_ ("By the method that the survey stores: A mean ÷ maximum × 100, B (mean − "
        "minimum) ÷ (maximum − minimum) × 100.") },
  { "SAT_MEAN", GROUP (SATISFACTION), MEAN, BY (WAVE), HIGHER, 1,
    NC_ ("indicator", "Mean answer"),
    N_ ("Sum of the answers on the scale of their question ÷ answered.") },
  { "NPS", GROUP (SATISFACTION), POINTS, BY (WAVE), HIGHER, 1,
    NC_ ("indicator", "Recommendation"),
    N_ ("Answers 9 and 10 less answers 0 to 6, ÷ answered × 100.") },
  { "RESPONSE_RATE", GROUP (SATISFACTION), PERCENT, BY (WAVE), HIGHER, 1,
    NC_ ("indicator", "Response rate"),
    N_ ("Answered ÷ forms sent that could be delivered.") },
  { "TRAIN_DONE", GROUP (MANAGEMENT), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Training delivered"),
    N_ ("Training sessions held ÷ sessions due in the period.") },
  { "DRILL_DONE", GROUP (MANAGEMENT), PERCENT, BY (DUE), HIGHER, 1,
    NC_ ("indicator", "Drills held"),
    N_ ("Emergency drills held ÷ drills due in the period.") },
  { "TARGET_MET", GROUP (MANAGEMENT), PERCENT, BY (PERIOD), HIGHER, 1,
    NC_ ("indicator", "Targets met"),
    N_ ("Targets met ÷ targets whose indicator has a value in the period.") },
};
// clang-format on

/**
 * pqa_indicator_table:
 * @count: (out): how many
 *
 * Returns: (array length=count): all of them
 */
const PqaIndicator *
pqa_indicator_table (gsize *count)
{
  *count = G_N_ELEMENTS (INDICATORS);
  return INDICATORS;
}
