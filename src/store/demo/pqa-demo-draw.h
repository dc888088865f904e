/* pqa-demo-draw.h: chance in the life of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "demo/pqa-demo-fate.h"

G_BEGIN_DECLS

#define PQA_DEMO_MINUTE 60
#define PQA_DEMO_HOUR 3600

/* The first error stays; what is drawn after it is of no use. */
typedef struct
{
  PqaDemo *demo;
  PqaDemoCatalogue *catalogue;
  PqaDemoRandom *random;
  GError *error;
} PqaDemoDraw;

/* How much of the time allowed people take for something. */
typedef enum
{
  PQA_DEMO_PACE_RESPONSE,
  PQA_DEMO_PACE_WORK,
  PQA_DEMO_PACE_ANSWER,
  PQA_DEMO_PACE_CALL,
} PqaDemoPace;

gint64 pqa_demo_not_before (gint64 earliest, gint64 instant);
gint64 pqa_demo_not_after (gint64 latest, gint64 instant);
gint64 pqa_demo_draw_open_time (PqaDemoDraw *draw,
                                PqaWorkCalendar *calendar,
                                gint64 start,
                                gint64 seconds);
gint64 pqa_demo_draw_daytime (PqaDemoDraw *draw, gint64 instant);
gint64 pqa_demo_draw_reached (PqaDemoDraw *draw,
                              const PqaDemoPolicy *policy,
                              PqaDeadlineTarget target,
                              gint64 start,
                              guint staff,
                              PqaDemoPace pace);
void pqa_demo_draw_due (PqaDemoDraw *draw,
                        PqaDemoEpisode *episode,
                        const PqaDemoPolicy *policy,
                        PqaDeadlineTarget target,
                        gint64 start);

gboolean pqa_demo_draw_episode (PqaDemoDraw *draw, PqaDemoFate *fate, gint64 opened_at);
void pqa_demo_episode_cut (PqaDemoDraw *draw, PqaDemoEpisode *episode);
gboolean pqa_demo_episode_is_unsolved (const PqaDemoEpisode *episode);

G_END_DECLS
