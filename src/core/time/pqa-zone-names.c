/* pqa-zone-names.c: the time zones there are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "time/pqa-zone-names.h"

#include <unicode/ucal.h>

#include "time/pqa-local-time.h"

#define FALLBACK "Asia/Shanghai"

/* Zones like "Etc/GMT+8" and "EST" belong to no place where an office could be. */
static gboolean
is_place (const char *name)
{
  return strchr (name, '/') != NULL && !g_str_has_prefix (name, "Etc/")
         && !g_str_has_prefix (name, "SystemV/");
}

/**
 * pqa_zone_names_list:
 *
 * Returns: (transfer full): the names of the IANA time zones of places, in order
 */
GStrv
pqa_zone_names_list (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  UErrorCode code = U_ZERO_ERROR;
  UEnumeration *zones
      = ucal_openTimeZoneIDEnumeration (UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &code);
  const char *name;

  while (U_SUCCESS (code) && (name = uenum_next (zones, NULL, &code)) != NULL)
    if (is_place (name))
      g_strv_builder_add (builder, name);
  uenum_close (zones);
  return g_strv_builder_end (builder);
}

/**
 * pqa_zone_names_guess:
 *
 * Only a proposal for a new office, since the computer's zone enters no figure.
 *
 * Returns: (transfer full): the time zone the computer is set to, if it is that of a place
 */
char *
pqa_zone_names_guess (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_auto (GStrv) names = pqa_zone_names_list ();
  const char *identifier = g_time_zone_get_identifier (local);

  if (g_strv_contains ((const char *const *) names, identifier))
    return g_strdup (identifier);
  return g_strdup (FALLBACK);
}
