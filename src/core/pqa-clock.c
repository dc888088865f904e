/* pqa-clock.c: the only source of "now"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-clock.h"

struct _PqaClock
{
  GObject parent_instance;

  gboolean fixed;
  gint64 instant;
};

G_DEFINE_FINAL_TYPE (PqaClock, pqa_clock, G_TYPE_OBJECT)

static void
pqa_clock_class_init (PqaClockClass *klass)
{
}

static void
pqa_clock_init (PqaClock *self)
{
}

/**
 * pqa_clock_new_system:
 *
 * Returns: (transfer full): a clock that follows the computer's
 */
PqaClock *
pqa_clock_new_system (void)
{
  return g_object_new (PQA_TYPE_CLOCK, NULL);
}

/**
 * pqa_clock_new_fixed:
 * @instant: UTC seconds
 *
 * Returns: (transfer full): a clock that stands still, for tests and for the demo office
 */
PqaClock *
pqa_clock_new_fixed (gint64 instant)
{
  PqaClock *self = pqa_clock_new_system ();

  pqa_clock_set (self, instant);
  return self;
}

/**
 * pqa_clock_now:
 *
 * May be called from any thread.
 *
 * Returns: the present instant in UTC seconds
 */
gint64
pqa_clock_now (PqaClock *self)
{
  g_return_val_if_fail (PQA_IS_CLOCK (self), 0);

  return self->fixed ? self->instant : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * pqa_clock_set:
 * @instant: UTC seconds
 *
 * Stops the clock at @instant.
 */
void
pqa_clock_set (PqaClock *self, gint64 instant)
{
  g_return_if_fail (PQA_IS_CLOCK (self));

  self->fixed = TRUE;
  self->instant = instant;
}
