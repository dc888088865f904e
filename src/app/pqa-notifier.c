/* pqa-notifier.c: warnings as notifications of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One warning names its request, which a click shows; several are summed up, and a click shows the
 * page of today with all of them.
 */
#include "pqa-notifier.h"

#include "pqa-i18n.h"
#include "time/pqa-time-format.h"
#include "warning/pqa-notice.h"

static const char *
get_title_format (const PqaWarning *warning)
{
  gboolean respond = warning->target == PQA_DEADLINE_TARGET_RESPOND;

  switch (warning->level)
    {
    case PQA_WARNING_RISK:
      /* Translators: of a request, followed by its number, as in the next ones */
      return respond ? _ ("Respond soon: %s") : _ ("Soon late: %s");
    case PQA_WARNING_HEAD:
      return _ ("Late in your department: %s");
    case PQA_WARNING_MANAGER:
      return _ ("Late for long: %s");
    case PQA_WARNING_OWNER:
    case PQA_WARNING_NONE:
    default:
      return respond ? _ ("Not responded to: %s") : _ ("Late: %s");
    }
}

/**
 * pqa_notifier_format_title:
 * @notices: (element-type PqaNotice): at least one
 *
 * Returns: (transfer full): the line in bold
 */
char *
pqa_notifier_format_title (GPtrArray *notices)
{
  const PqaNotice *first;

  g_return_val_if_fail (notices->len > 0, NULL);

  first = notices->pdata[0];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (notices->len == 1)
    return g_strdup_printf (get_title_format (&first->warning), first->number);
#pragma GCC diagnostic pop
  return g_strdup_printf (
      ngettext ("%u request needs attention", "%u requests need attention", notices->len),
      notices->len);
}

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
describe (const PqaNotice *notice, gint64 now)
{
  GString *text = g_string_new (NULL);
  g_autofree char *remaining = pqa_remaining_format (notice->warning.due, now);
  /* Translators: what is to be done by the deadline, and the time that is left: "Respond: 5 min left" */
  g_autofree char *deadline
      = g_strdup_printf (C_ ("deadline", "%s: %s"),
                         pqa_deadline_target_to_label (notice->warning.target), remaining);

  append (text, deadline);
  append (text, notice->category);
  append (text, notice->place);
  return g_string_free (text, FALSE);
}

static char *
sum_up (GPtrArray *notices)
{
  GString *text = g_string_new (NULL);
  guint counts[PQA_WARNING_MANAGER + 1] = { 0 };
  guint n_risk, n_late, n_before;
  g_autofree char *risk = NULL;
  g_autofree char *late = NULL;
  g_autofree char *before = NULL;

  for (guint i = 0; i < notices->len; i++)
    counts[((PqaNotice *) notices->pdata[i])->warning.level]++;
  n_risk = counts[PQA_WARNING_RISK];
  n_late = counts[PQA_WARNING_OWNER];
  n_before = counts[PQA_WARNING_HEAD] + counts[PQA_WARNING_MANAGER];
  risk = g_strdup_printf (ngettext ("%u at risk", "%u at risk", n_risk), n_risk);
  late = g_strdup_printf (ngettext ("%u late", "%u late", n_late), n_late);
  before = g_strdup_printf (
      ngettext ("%u brought before you", "%u brought before you", n_before), n_before);
  append (text, n_before > 0 ? before : NULL);
  append (text, n_late > 0 ? late : NULL);
  append (text, n_risk > 0 ? risk : NULL);
  return g_string_free (text, FALSE);
}

/**
 * pqa_notifier_format_body:
 * @notices: (element-type PqaNotice): at least one
 * @now: the present
 *
 * Returns: (transfer full): the text under the title
 */
char *
pqa_notifier_format_body (GPtrArray *notices, gint64 now)
{
  g_return_val_if_fail (notices->len > 0, NULL);

  return notices->len == 1 ? describe (notices->pdata[0], now) : sum_up (notices);
}

static gboolean
is_serious (GPtrArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    if (((PqaNotice *) notices->pdata[i])->warning.level > PQA_WARNING_RISK)
      return TRUE;
  return FALSE;
}

static void
set_actions (GNotification *notification, GFile *office, GPtrArray *notices)
{
  const PqaNotice *first = notices->pdata[0];
  g_autofree char *uri = g_file_get_uri (office);

  if (notices->len > 1)
    {
      g_notification_set_default_action_and_target (notification, "app.show-today", "s", uri);
      g_notification_add_button_with_target (notification, _ ("Show"), "app.show-today", "s", uri);
      return;
    }
  g_notification_set_default_action_and_target (notification, "app.show-request", "(sx)", uri,
                                                first->warning.request_id);
  g_notification_add_button_with_target (notification, _ ("Show"), "app.show-request", "(sx)", uri,
                                         first->warning.request_id);
}

/**
 * pqa_notifier_send:
 * @office: the office's database, by which its window is found again
 * @notices: (element-type PqaNotice): at least one
 *
 * Warns on the desktop.
 */
void
pqa_notifier_send (GApplication *application, GFile *office, GPtrArray *notices, gint64 now)
{
  g_autofree char *title = pqa_notifier_format_title (notices);
  g_autofree char *body = pqa_notifier_format_body (notices, now);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_category (notification, "x-propertyqa.warning");
  if (is_serious (notices))
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  set_actions (notification, office, notices);
  g_application_send_notification (application, NULL, notification);
}
