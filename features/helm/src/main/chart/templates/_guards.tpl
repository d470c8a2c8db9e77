{{- /* SPDX-License-Identifier: Apache-2.0 */ -}}

{{- /* Refuses values that each make sense and together do not, so that nobody finds out by a calendar that is gone. */ -}}
{{- define "kalends.guards" -}}
{{- if and (gt (int .Values.replicas) 1) (not .Values.database.url) -}}
{{- fail (printf "replicas is %d, but the store is one SQLite database on one volume, which one server may open. Set it to 1, or database.url to a database that all share." (int .Values.replicas)) -}}
{{- end -}}
{{- if and .Values.database.url (not .Values.database.existingSecret) -}}
{{- fail "Nobody could open the database. Set database.existingSecret to the name of a secret with the user and the password." -}}
{{- end -}}
{{- if not (or .Values.identity.contexts .Values.identity.existingSecret) -}}
{{- fail "Nobody could sign in. Set identity.contexts, or identity.existingSecret to the name of a secret with a key identity.yaml." -}}
{{- end -}}
{{- if and .Values.identity.contexts .Values.identity.existingSecret -}}
{{- fail "Both identity.contexts and identity.existingSecret say who may sign in. Leave one of them out." -}}
{{- end -}}
{{- include "kalends.guards.routes" . -}}
{{- end -}}

{{- define "kalends.guards.routes" -}}
{{- $istio := (index .Values "appsuite-pro").istio -}}
{{- $hosts := include "kalends.hosts" . | fromJson -}}
{{- if and (or $istio.enabled .Values.ingress.enabled) (not $istio.virtualServices.dav.hosts) -}}
{{- fail "There is no host for DAV. Set appsuite-pro.istio.virtualServices.dav.hosts." -}}
{{- end -}}
{{- if and $istio.enabled (not (or $istio.ingressGateway.name $istio.ingressGateway.credentialName)) -}}
{{- fail "Set appsuite-pro.istio.ingressGateway.name to a gateway, or credentialName to the secret with the certificate of one to be made." -}}
{{- end -}}
{{- if and .Values.ingress.enabled (eq .Values.ingress.rewrite "none") $hosts.own (include "kalends.proxyPrefix" .) -}}
{{- fail (printf "Nobody puts %s in front of the paths of %s, as ingress.rewrite is none. Set core-mw.properties com.openexchange.dav.prefixPath and proxyPrefixPath to \"/\"." (include "kalends.proxyPrefix" .) (first $hosts.own)) -}}
{{- end -}}
{{- range $istio.virtualServices.dav.extraRoutes -}}
{{- if and $.Values.ingress.enabled (contains "." .destinationHost) -}}
{{- fail (printf "An Ingress cannot lead to %s, as it is no service of this namespace. Leave the route %s out." .destinationHost .name) -}}
{{- end -}}
{{- end -}}
{{- if $hosts.shared }}{{ include "kalends.guards.shared" (dict "host" (first $hosts.shared) "root" .) }}{{ end -}}
{{- end -}}

{{- /* On a host of the groupware, what clients are told is to be where the server stands, and a route is to lead there. */ -}}
{{- define "kalends.guards.shared" -}}
{{- $prefix := include "kalends.prefix" .root -}}
{{- $seen := include "kalends.seen" .root -}}
{{- if or (not $seen) (ne $seen $prefix) -}}
{{- fail (printf "%s is a host of the groupware, too, so that DAV needs a path of its own there, but clients would be told addresses that begin with %s/. Set core-mw.properties com.openexchange.dav.prefixPath to \"/dav\" and com.openexchange.dav.proxyPrefixPath to \"/\"." .host $seen) -}}
{{- end -}}
{{- $leads := dict -}}
{{- range (index .root.Values "appsuite-pro").istio.virtualServices.dav.extraRoutes -}}
{{- if eq .destinationHost "core-mw-sync" -}}
{{- range .matchPrefix -}}
{{- if hasPrefix (printf "%s/" .) (printf "%s/" $seen) }}{{ $_ := set $leads . true }}{{ end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if not $leads -}}
{{- fail (printf "No route leads %s of %s to the server. Add one with matchPrefix %s and destinationHost core-mw-sync to extraRoutes." $seen .host $seen) -}}
{{- end -}}
{{- end -}}
